import '@graphiql/react/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './explorer.css';

const FIRST = `# 权责清单与政务服务事项 · GraphQL
# 试一试 / try: 查询一份清单的各个版本

query Editions {
  listTypes { code zh }
  divisions { code name level }
}
`;

const place = document.getElementById('explorer');
if (!place) throw new Error('the page has no place for the explorer');
createRoot(place).render(
  <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} defaultQuery={FIRST} />,
);
