import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { answer } from './registry.ts';

async function reply(request: IncomingMessage, response: ServerResponse) {
  const { query, variables } = JSON.parse(await text(request)) as {
    query: string;
    variables: Record<string, unknown>;
  };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(await answer(query, variables)));
}

/** Shows the built pages with the sample, under the policy that the server sets: npm run look. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  build: { outDir: fileURLToPath(new URL('../../../../target/frontend', import.meta.url)) },
  preview: {
    port: 4173,
    strictPort: true,
    headers: {
      'Content-Security-Policy': "default-src 'self'; object-src 'none'",
    },
  },
  plugins: [
    {
      name: 'sample-registry',
      configurePreviewServer: (server) => {
        server.middlewares.use('/graphql', (request, response, next) => {
          if (request.method === 'POST') reply(request, response).catch(next);
          else next();
        });
      },
    },
  ],
});
