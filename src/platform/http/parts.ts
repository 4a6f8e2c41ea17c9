import type { Permission } from '#platform/access/index.ts';
import type { Surroundings } from '#platform/action/index.ts';
import type { NavigationItem } from '#platform/ui/index.ts';
import type { Assets } from './assets.ts';
import type { Route } from './routes.ts';
import type { Identify } from './visit.ts';

/** What a server is made of. */
export type ServerParts = Surroundings & {
  readonly routes: readonly Route[];
  readonly navigation: readonly (NavigationItem & { readonly may: Permission })[];
  readonly assets: Assets;
  readonly identify: Identify;
  /** Signs the tokens of forms; the same in every server of an installation. */
  readonly secret: string;
  /** Whether users reach us over https: cookies are then bound to it. */
  readonly secure: boolean;
  readonly isDemonstration: boolean;
  /** The address that users see, where it is set. */
  readonly url?: string | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** How many proxies before us are believed when they tell who asks; anybody can write what came before them. */
  readonly trustProxy: number | false;
};
