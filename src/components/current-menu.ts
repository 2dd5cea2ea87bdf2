import { portal, prose } from '../portal/current.ts';
import { menu } from '../views/sections.ts';

/** The menu that every page has, worked out as the pages are loaded, so that all of them have read it. */
export const currentMenu = menu(portal, prose);
