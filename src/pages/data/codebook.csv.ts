import { writeCodebook } from '../../exports/codebook.ts';
import { respondText } from '../../exports/respond.ts';

export const GET = (): Response => respondText(writeCodebook(), 'text/csv');
