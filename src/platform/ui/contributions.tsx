import { createContext, type ComponentChild, type VNode } from 'preact';
import { useContext } from 'preact/hooks';

const Context = createContext<readonly ComponentChild[]>([]);
export const ContributionsProvider = Context.Provider;

/** Where a page shows what others contribute to it; nothing where nobody does. */
export function Contributions(): VNode {
  return <>{useContext(Context)}</>;
}
