import type { APIRoute } from 'astro';
import { publishedSchema } from '../../../collections/schema.ts';

export const GET: APIRoute = () => Response.json(publishedSchema());
