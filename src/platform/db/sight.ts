/** What the database lets a transaction see: the second lock. Without it, nothing. */
export type Sight = { readonly tenants: readonly number[]; readonly oversees: boolean };

/** Literals on purpose: SET takes no parameters, and these are integers and a switch of our own. */
export function settingOf({ tenants, oversees }: Sight): string {
  return `set local app.tenants = '{${tenants.map((tenant) => Math.trunc(tenant)).join(',')}}'; set local app.oversees = '${oversees ? 'on' : 'off'}'`;
}
