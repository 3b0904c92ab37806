import { utviklerMetadata, utviklerside } from '../sider';

export const metadata = utviklerMetadata('eksempler', 'nb');

export default utviklerside('eksempler', 'nb');
