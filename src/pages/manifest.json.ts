import { site } from '../portal/current.ts';
import { manifestOf } from '../views/installed/manifest.ts';

export const GET = () => Response.json(manifestOf(site.config, site.path));
