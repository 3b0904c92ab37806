import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('testmiljoe', 'en');

export default utviklerside('testmiljoe', 'en');
