import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('api', 'nb');

export default utviklerside('api', 'nb');
