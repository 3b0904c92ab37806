import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('api', 'en');

export default utviklerside('api', 'en');
