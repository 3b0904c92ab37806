import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('endringer', 'en');

export default utviklerside('endringer', 'en');
