/**
 * Properties are tried from one seed, so that a run that fails can be run again as it was. FC_SEED tries
 * another: a number, or `random` for a new one each time.
 */
import fc from 'fast-check';

const wanted = process.env['FC_SEED'] ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
