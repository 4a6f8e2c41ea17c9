export { aloneCommand, command, findCommand, helpText, operatorCommand, problemText, type Command, type Given, type Printed } from './commands.ts';
export { cliTexts } from './texts.ts';
