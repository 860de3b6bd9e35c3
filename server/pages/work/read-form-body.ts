import { urlencoded } from 'express';

/** Reads the fields of a form that a browser sends; a sheet with many passages stays far below the bounds. */
export const readFormBody = urlencoded({ extended: false, limit: '1mb', parameterLimit: 2_000 });
