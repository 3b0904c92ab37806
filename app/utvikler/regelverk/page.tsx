import { regelverkMetadata, regelverkside } from '../sider';

export const metadata = regelverkMetadata('nb');

export default regelverkside('nb');
