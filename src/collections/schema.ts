import { z } from 'zod';
import { portfolio, projectFile } from '../model/index.ts';

/**
 * The JSON Schema (2020-12) of the published files: `$defs/portfolio` and `$defs/projectFile`. Any further field is
 * allowed, as later versions may add some.
 */
export function publishedSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Milepost, published data, version 1',
    description: '/data/portfolio.json is a `portfolio`, /data/projects/<id>.json is a `projectFile`.',
    anyOf: [{ $ref: '#/$defs/portfolio' }, { $ref: '#/$defs/projectFile' }],
    $defs: { portfolio: definition(portfolio), projectFile: definition(projectFile) },
  };
}

/** Input mode leaves objects open; what is written is what was read, so both modes describe the same files. */
function definition(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
