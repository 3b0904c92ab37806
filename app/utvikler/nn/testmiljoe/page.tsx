import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('testmiljoe', 'nn');

export default utviklerside('testmiljoe', 'nn');
