import { Link } from 'react-router';
import { useSpeech } from '../language/speech';
import { Page } from '../ui/Page';
import { ROUTES } from './addresses';

export function NotFound() {
  const { t } = useSpeech();
  return (
    <Page title={t('notFound.title')} site={t('site')}>
      <p>{t('notFound.text')}</p>
      <p>
        <Link to={ROUTES.welcome}>{t('notFound.home')}</Link>
      </p>
    </Page>
  );
}
