// Generated from the migrations (npm run generate). Do not edit.
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'programme.version': {
    no: Generated<number>; id: string; programme_code: string; label: string; state: string; revision: Generated<number>; document: unknown; document_hash: Buffer;
    source_name: string; imported_at: Date; published_at: Date | null;
  };
  'programme.goal': { no: Generated<number>; version_no: number; code: string; position: number };
  'programme.statement': {
    no: Generated<number>; version_no: number; goal_no: number; code: string; position: number; years: readonly number[]; answered_by: readonly string[]; sectors: readonly string[];
  };
  'programme.statement_place': { no: number; version_no: number; goal_no: number; code: string; position: number; years: readonly number[]; answered_by: readonly string[]; sectors: readonly string[] };
  'programme.version_place': { no: number; id: string; programme_code: string; label: string; state: string; document_hash: Buffer };
};
