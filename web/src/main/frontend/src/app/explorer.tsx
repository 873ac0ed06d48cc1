import '@graphiql/react/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './explorer.css';

const FIRST = `# 权责清单与政务服务事项：先看有哪些清单类型和地区
# Powers and public-service matters: first, which list types and regions there are

query First {
  listTypes { code zh en }
  divisions { code name level }
}
`;

const place = document.getElementById('explorer');
if (!place) throw new Error('the page has no place for the explorer');
createRoot(place).render(
  <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} defaultQuery={FIRST} />,
);
