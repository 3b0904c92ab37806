import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('api', 'nn');

export default utviklerside('api', 'nn');
