import { SIDES } from './sides.ts';

/** One measurement in a process of its own, so that its memory is its own: `child.ts SIDE FOLDER FILE…`. */
const [name = '', folder = '', ...files] = process.argv.slice(2);
const side = SIDES[name];
if (!side) throw new Error(`no side ${name}`);
const start = performance.now();
const before = process.cpuUsage();
const rows = await side({ folder, files });
const seconds = (performance.now() - start) / 1000;
const used = process.cpuUsage(before);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ rows, seconds, cpu: (used.user + used.system) / 1e6, megabytes }));
