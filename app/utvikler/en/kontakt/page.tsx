import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('kontakt', 'en');

export default utviklerside('kontakt', 'en');
