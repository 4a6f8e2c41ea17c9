export { Contributions, ContributionsProvider } from './contributions.tsx';
export { fieldId } from './error-summary.tsx';
export { CheckField, FileField, Form, LongTextField, PasswordField, SelectField, TextField } from './fields.tsx';
export { PageProvider, usePage, type NavigationItem, type PageContext } from './page-context.ts';
export { Page, type Crumb } from './page.tsx';
export { Alert, columnFilesAt, Content, filesAt, LinkButton, Pages, Progress, TableFrame, Tag, TakeOut, UnderWay, type FilesToTake } from './parts.tsx';
export { ProblemPage } from './problem-page.tsx';
export { LANGUAGE_NAMES, uiTexts } from './texts.ts';
