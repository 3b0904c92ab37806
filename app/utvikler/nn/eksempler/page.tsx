import { utviklerMetadata, utviklerside } from '../../sider';

export const metadata = utviklerMetadata('eksempler', 'nn');

export default utviklerside('eksempler', 'nn');
