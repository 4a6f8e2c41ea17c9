import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, PROBLEM_STATUS, problemDocument } from '#platform/errors/index.ts';
import { message, type Language } from '#platform/i18n/index.ts';
import { httpTexts } from './texts.ts';

export const FILE_MEGABYTES = 20;
export const BODY_MEGABYTES = 1;

/** Whatever was thrown, as one of our problems. Our own mistakes are logged under the number that the user is given. */
export function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as FastifyError;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('invalid', message(httpTexts, 'tooLarge', { most: BODY_MEGABYTES }));
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Problem('invalid', message(httpTexts, 'tooLarge', { most: FILE_MEGABYTES }));
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('invalid', message(httpTexts, 'notUnderstood'), { cause: error });
  request.log.error(error);
  return new Problem('unavailable', message(httpTexts, 'ownMistake', { reference: request.id }), { cause: error });
}

export function sendProblem(reply: FastifyReply, problem: Problem, language: Language): FastifyReply {
  return reply.code(PROBLEM_STATUS[problem.code]).type('application/problem+json').send(JSON.stringify(problemDocument(problem, language)));
}
