// What a threshold is called.
import type { Threshold } from '#lib/domain/thresholds.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Record<Threshold, () => string> = {
	wrongTurnMisses: m.alerts_t_wrong_turn_misses,
	stuckAttempts: m.alerts_t_stuck_attempts,
	stuckLevel: m.alerts_t_stuck_level,
	criticalAttempts: m.alerts_t_critical_attempts,
	criticalLevel: m.alerts_t_critical_level,
	strugglingRight: m.alerts_t_struggling_right,
	strugglingOver: m.alerts_t_struggling_over,
	rapidWrongs: m.alerts_t_rapid_wrongs,
	rapidSeconds: m.alerts_t_rapid_seconds,
	hintRushes: m.alerts_t_hint_rushes,
	hintPace: m.alerts_t_hint_pace,
	parkedMinutes: m.alerts_t_parked_minutes,
	jamStudents: m.alerts_t_jam_students,
	jamShare: m.alerts_t_jam_share
};

export const thresholdWords = (threshold: Threshold): string => WORDS[threshold]();
