import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('feil', 'en');

export default utviklerside('feil', 'en');
