import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Compiles the program and the page once before all tests, so that none runs on old code. */
export default function compile(): void {
  const root = resolve(import.meta.dirname, '../..');
  execFileSync('npm', ['run', '--silent', 'compile'], { cwd: root, stdio: 'inherit' });
}
