import { regelverkMetadata, regelverkside } from '../../sider';

export const metadata = regelverkMetadata('en');

export default regelverkside('en');
