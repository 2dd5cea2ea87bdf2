import { build } from 'astro';
import { sealPages } from '../../src/integrations/security.ts';
import { step } from './progress.ts';

/** Every step that turns the checked data into a whole site in `folder`. */
export async function renderSite(folder: string): Promise<void> {
  await step('生成页面', () => build({ outDir: folder, logLevel: 'warn' }));
  step('加安全头', () => sealPages(folder));
}
