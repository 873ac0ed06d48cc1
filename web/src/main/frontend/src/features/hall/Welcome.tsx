import { Link, useNavigate } from 'react-router';
import { hallAddress, ROUTES } from '../../app/addresses';
import { useSpeech } from '../../language/speech';
import { Page } from '../../ui/Page';
import { SearchForm } from './SearchForm';
import { changed, queryOf, searchOf, type Search } from './search';
import './hall.css';

/** The front door: one question, and the ways on. */
export function Welcome() {
  const { t } = useSpeech();
  const go = useNavigate();
  const search = searchOf(new URLSearchParams());
  const query = (change: Partial<Search>) => hallAddress(queryOf(changed(search, change)));
  return (
    <Page title={t('welcome.title')} site={t('site')} lead={<p className="lead">{t('welcome.lead')}</p>}>
      <div className="welcome-search">
        <SearchForm search={search} onSearch={(q, type) => void go(query({ q, type }))} />
      </div>
      <ul className="doors">
        <li>
          <Link to={query({})}>
            <strong>{t('welcome.matters')}</strong>
            <span>{t('welcome.mattersText')}</span>
          </Link>
        </li>
        <li>
          <Link to={query({ type: 'POWER' })}>
            <strong>{t('welcome.powers')}</strong>
            <span>{t('welcome.powersText')}</span>
          </Link>
        </li>
        <li>
          <Link to={ROUTES.lists}>
            <strong>{t('welcome.lists')}</strong>
            <span>{t('welcome.listsText')}</span>
          </Link>
        </li>
      </ul>
    </Page>
  );
}
