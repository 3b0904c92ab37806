import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('endringer', 'nn');

export default utviklerside('endringer', 'nn');
