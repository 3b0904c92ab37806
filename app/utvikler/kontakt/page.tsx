import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('kontakt', 'nb');

export default utviklerside('kontakt', 'nb');
