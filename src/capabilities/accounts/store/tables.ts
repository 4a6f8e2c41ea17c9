// Generated from the migrations (npm run generate). Do not edit.

export type Tables = {
  'accounts.account': { id: string; name: string; email: string; language: string; created_at: Date; closed_at?: Date | null };
  'accounts.identity': { provider: string; subject: string; account_id: string; secret: string | null };
  'accounts.held_role': { account_id: string; role: string; organisation_no: number };
};
