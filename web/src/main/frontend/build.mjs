// Called by Maven: installs what package-lock.json names, and builds or checks, each only when what
// it reads has changed. Usage: node build.mjs build|check <target folder> [true: nothing is to be done]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const [task, target, ...skips] = process.argv.slice(2);
const here = import.meta.dirname;
const contract = join(here, '../../../../graphql-schema/src/main/resources/schema');
const needed = [20, 19];

if (skips.includes('true')) process.exit(0);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  refuse(`The pages need node ${needed.join('.')} or newer to be built; this is ${process.version}.`);
}
mkdirSync(target, { recursive: true });

const installed = hashOf(['package.json', 'package-lock.json', '.npmrc'].map((name) => join(here, name)));
once('frontend-installed', installed, existsSync(join(here, 'node_modules/.package-lock.json')), () =>
  npm('ci', '--ignore-scripts', '--no-progress'),
);
const sources = hashOf([...filesBelow(here), ...filesBelow(contract)]);
if (task === 'build') {
  once('frontend-built', sources, existsSync(join(target, 'frontend/index.html')), () => npm('run', '--silent', 'build'));
} else if (task === 'check') {
  once('frontend-checked', sources, true, () => npm('run', '--silent', 'check'));
} else {
  refuse(`Unknown task: ${task}`);
}

/** Does it unless the stamp says that it was done for the same sources. */
function once(stamp, hash, isThere, what) {
  const file = join(target, stamp);
  if (isThere && existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  rmSync(file, { force: true });
  what();
  writeFileSync(file, hash);
}

function npm(...command) {
  const { status, error } = spawnSync('npm', command, { cwd: here, stdio: 'inherit' });
  if (error) refuse(`npm cannot be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((e) => !['node_modules', 'gql'].includes(e.name))
    .flatMap((e) => (e.isDirectory() ? filesBelow(join(folder, e.name)) : [join(folder, e.name)]))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.version);
  files.forEach((file) => hash.update(`\0${file}\0`).update(readFileSync(file)));
  return hash.digest('hex');
}

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
