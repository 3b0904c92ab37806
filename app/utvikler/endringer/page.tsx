import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('endringer', 'nb');

export default utviklerside('endringer', 'nb');
