import { spawn } from 'node:child_process';
import process from 'node:process';

/** Runs npm scripts at the same time, each of which uses one processor; prints what each said once it ends. Answers whether all went well. */
async function together(names: readonly string[]): Promise<boolean> {
  const codes = await Promise.all(
    names.map(
      (name) =>
        new Promise<number | null>((resolve) => {
          const child = spawn('npm', ['run', name], {
            stdio: ['ignore', 'pipe', 'pipe'],
            shell: process.platform === 'win32',
          });
          const said: Buffer[] = [];
          for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
          child.once('close', (code) => {
            process.stdout.write(Buffer.concat(said));
            resolve(code);
          });
        }),
    ),
  );
  return codes.every((code) => code === 0);
}

process.exitCode = (await together(['types', 'lint'])) ? 0 : 1;
