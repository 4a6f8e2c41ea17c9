import type * as z from 'zod';
import type { Actor, Permission, Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import type { Tx } from '#platform/db/index.ts';

/** What an action works with. Everything it needs comes from here; nothing is read from the surroundings. */
export type Scope = {
  readonly actor: Actor;
  /** The subtrees and tenants in which the actor holds this action's permission. Stores take it: what is outside is not found. */
  readonly reach: Reach;
  readonly tx: Tx;
  readonly now: Date;
  readonly today: Day;
  /** Done when the transaction stands, and not if it does not: for what this process remembers of what has been changed. */
  afterwards(work: () => void): void;
};

type AuditEvent<I, O> = { readonly event: `${string}.${string}`; about(input: I, output: O): string };

/** A change says what is written about it; a read says that nothing changes, or what is noted when the reading itself matters. */
type Audited<I, O> =
  | { readonly kind: 'read'; readonly audit: 'nothing-changes' | AuditEvent<I, O> }
  | { readonly kind: 'write'; readonly audit: AuditEvent<I, O> | { readonly keptBy: `${string}.${string}_history` } };

/** What there is before the transaction: `transact` does something short in one of its own, under the caller's rights, which stands whatever follows. */
type Beforehand = Pick<Scope, 'actor' | 'now'> & { transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

/**
 * What an action does, in one transaction with its line in the audit. Work that takes long and needs no database, a slow hash, would keep a connection from
 * everybody else: such an action prepares without one, and gives what is then run.
 */
type Doing<I, O> =
  | { run(input: I, scope: Scope): Promise<O> }
  | { prepare(input: I, beforehand: Beforehand): Promise<(scope: Scope) => Promise<O>> };

/** What one caller wants of an action: the input, and who asks and how far that person's right to it goes. */
export type Wish<I> = { readonly input: I; readonly actor: Actor; readonly reach: Reach };

/**
 * A small change that many make at the same time may be made for several of them in one transaction. What it cannot do for somebody it leaves alone
 * (undefined), and does all or nothing if the database refuses: whoever is left alone goes the ordinary way, by `run`, and is told there why not.
 */
export type Together<I, O> = {
  readonly most: number;
  /** Two wishes of one key are never fulfilled in one transaction. */
  key(input: I): string;
  /** Whether `run` keeps each wish within its own reach, so that those of several tenants may be fulfilled by one statement. */
  readonly keepsApart?: boolean;
  run(wishes: readonly Wish<I>[], scope: Pick<Scope, 'tx' | 'now' | 'today'>): Promise<readonly (O | undefined)[]>;
};

/**
 * One thing that a person, a job or the command line can do. Permission, input, output and audit are required by type.
 * Server, command line, jobs and tests all call the same object.
 */
export type Action<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Audited<z.output<I>, z.output<O>> & Doing<z.output<I>, z.input<O>> & {
  /** noun.verb, unique; the OpenAPI operation and the key in every generated list. */
  readonly name: `${string}.${string}`;
  readonly may: Permission;
  readonly input: I;
  readonly output: O;
  /** Only where its own table keeps the history: nothing is written to the audit for it. */
  readonly together?: Together<z.output<I>, z.input<O>>;
};

/** An action that gives, beside its output, rows that are too many to be held. They are told as they are read, some at a time, out of a transaction that only reads. */
export type StreamingAction<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = Action<I, O> & {
  readonly row: R;
  /** Asks anew who may see what: the output is from a transaction before. */
  rows(input: z.output<I>, scope: Omit<Scope, 'afterwards'>): AsyncIterable<readonly z.input<R>[]>;
};

export const action = <I extends z.ZodType, O extends z.ZodType>(spec: Action<I, O>): Action<I, O> => spec;
export const streamingAction = <I extends z.ZodType, O extends z.ZodType, R extends z.ZodType>(spec: StreamingAction<I, O, R>): StreamingAction<I, O, R> => spec;
export type AnyAction = Action<any, any>;
export type AnyStreamingAction = StreamingAction<any, any, any>;
