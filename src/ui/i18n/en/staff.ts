export const staff = {
  'staff.title': 'People',
  'staff.lead':
    'Attendance, training, meetings and owners of actions are chosen from this list. Names are kept here only; everywhere else stands a number.',
  'staff.add': 'Add people',
  'staff.names': 'Name',
  'staff.namesHint': 'Several at once are fine: put a comma between them.',
  'staff.namesNeeded': 'Fill in a name',
  'staff.role': 'Role',
  'staff.addButton': 'Add',
  'staff.added': '{count|# person added|# people added}',
  'staff.emptyTitle': 'Nobody yet',
  'staff.empty':
    'Begin with the general manager, the sales manager, the service manager, the DCRC and the salespeople; then the field representative who follows this dealer.',
  'staff.list': 'List',
  'staff.count': '{count|# person|# people}',
  'staff.editTitle': 'Edit person',
  'staff.name': 'Name',
  'staff.trained': '{count|# course|# courses}',
  'staff.remove': 'Remove from the list',
  'staff.removeHint': 'For people who have left. They stay visible in past attendance, training and actions.',
  'staff.removed': '{name} removed',
  'staff.roleChanged': '{name} is now: {role}',
} as const;
