// Runs every server audit of graphql-http against the URL given, prints a table and fails unless
// all of them pass, those that the specification only recommends or permits included.
import { serverAudits } from 'graphql-http';

const EXPECTED = 61;
const url = process.argv[2];
if (!url) {
  console.error('usage: node audit.mjs <url>');
  process.exit(2);
}

const results = [];
for (const audit of serverAudits({ url })) {
  results.push(await audit.fn());
}
for (const { id, name, status, reason } of results) {
  console.log(`${status.padEnd(6)} ${id}  ${name}${reason ? ` (${reason})` : ''}`);
}
const passed = results.filter(({ status }) => status === 'ok').length;
console.log(`${passed} of ${results.length} audits passed`);
process.exit(passed === EXPECTED && results.length === EXPECTED ? 0 : 1);
