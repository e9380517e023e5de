/** Loaded before a measured script: leaves its peak of resident memory and its processor time where USAGE_FILE says. */
import { writeFileSync } from 'node:fs';

process.once('exit', () => {
  const path = process.env['USAGE_FILE'];
  if (path !== undefined) writeFileSync(path, JSON.stringify(process.resourceUsage()));
});
