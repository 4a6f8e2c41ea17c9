import * as z from 'zod';
import { PROBLEM_STATUS } from '#platform/errors/index.ts';
import type { ApiRoute } from './routes.ts';

/** The OpenAPI 3.1 document of the API, made from the actions' own schemas. */
export function openApi(routes: readonly ApiRoute[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Lykta', version: '1', license: { name: 'EUPL-1.2' } },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lykta' } },
      schemas: {
        Problem: {
          type: 'object',
          description: 'RFC 9457.',
          properties: {
            type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { enum: Object.keys(PROBLEM_STATUS) },
            errors: { type: 'array', items: { type: 'object', properties: { at: { type: 'string' }, detail: { type: 'string' } } } }, detail: {},
          },
          required: ['type', 'title', 'status', 'code'],
        },
      },
    },
    security: [{ session: [] }],
  };
}

function operation({ path, method, action, version }: ApiRoute): Record<string, unknown> {
  const input = schemaOf(action.input, 'input');
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const properties = Object.entries((input['properties'] ?? {}) as Record<string, unknown>);
  const outside = properties.filter(([name]) => method === 'GET' || inPath.includes(name));
  const inside = properties.filter(([name]) => method !== 'GET' && !inPath.includes(name));
  const required = (input['required'] ?? []) as readonly string[];
  return {
    operationId: action.name,
    'x-permission': action.may.name,
    parameters: [
      ...outside.map(([name, schema]) => ({ name, in: inPath.includes(name) ? 'path' : 'query', required: inPath.includes(name) || required.includes(name), schema })),
      ...(version && method !== 'GET' ? [{ name: 'If-Match', in: 'header', schema: { type: 'string' }, description: 'The version that was read, in quotation marks.' }] : []),
      ...(method === 'GET' ? [] : [{ name: 'x-csrf-token', in: 'header', required: true, schema: { type: 'string' } }]),
    ],
    ...(inside.length > 0 && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { type: 'object', properties: Object.fromEntries(inside), required: required.filter((name) => inside.some(([n]) => n === name)) } } },
      },
    }),
    responses: {
      200: { description: 'Done.', ...(version && { headers: { ETag: { schema: { type: 'string' } } } }), content: { 'application/json': { schema: schemaOf(action.output, 'output') } } },
      default: { description: 'A problem.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _ours, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return rest;
}
