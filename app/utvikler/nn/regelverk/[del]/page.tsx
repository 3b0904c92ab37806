import { regelverksdel, regelverksdelMetadata } from '../../../sider';

export const generateMetadata = regelverksdelMetadata('nn');

export default regelverksdel('nn');
