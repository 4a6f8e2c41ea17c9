export { fieldId } from './error-summary.tsx';
export { CheckField, FileField, Form, LongTextField, PasswordField, SelectField, TextField } from './fields.tsx';
export { PageProvider, usePage, type NavigationItem, type PageContext } from './page-context.ts';
export { Page, type Crumb } from './page.tsx';
export { Alert, Content, LinkButton, Pages, Progress, TableFrame, Tag } from './parts.tsx';
export { ProblemPage } from './problem-page.tsx';
export { uiTexts } from './texts.ts';
