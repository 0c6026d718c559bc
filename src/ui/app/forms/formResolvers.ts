import { zodResolver } from '@hookform/resolvers/zod';
import { actionFormSchema } from '../../../domain/actions/actionFormSchema.ts';
import { dealerFormSchema, programmeFormSchema } from '../../../domain/changeSchema.ts';
import { staffFormSchema } from '../../../domain/fields/staff.ts';

// Loaded by lazyResolver only: a form stands before its schema has come.
export const dealerResolver = zodResolver(dealerFormSchema);
export const programmeResolver = zodResolver(programmeFormSchema);
export const staffResolver = zodResolver(staffFormSchema);
export const actionResolver = zodResolver(actionFormSchema);
