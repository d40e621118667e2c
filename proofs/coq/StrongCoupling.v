(* Strong coupling in the wide band: the constant C.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* combined-row: The frequency equation times Δ_m/ω_m subtracted from the gap equation, with v_n = Δ_n/ω_n: Δ_m = πTΣ_{n≥0} of this summand. *)
Lemma combined_row : forall (omega_m Delta_m iomega_m iomega_n omega_n Delta_n v_m v_n : C) (lambda : C -> C)
    (P1 : Delta_m = omega_m * v_m)
    (P2 : Delta_n = omega_n * v_n)
    (N1 : omega_m <> 0)
    (N2 : omega_n <> 0),
    - Delta_m * (lambda (iomega_m - iomega_n) - lambda (iomega_m + iomega_n)) / omega_m + Delta_n * (lambda (iomega_m + iomega_n) + lambda (iomega_m - iomega_n)) / omega_n = lambda (iomega_m + iomega_n) * (v_m + v_n) + lambda (iomega_m - iomega_n) * (v_n - v_m).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* static-part: At n = m, where v_n = v_m, the static interaction λ(0) drops out: it scatters between electrons of one gap (Anderson's theorem). *)
Lemma static_part : forall (v_n v_m iomega_m : C) (lambda : C -> C)
    (P1 : v_n = v_m),
    lambda 0 * (v_n - v_m) + lambda (2 * iomega_m) * (v_m + v_n) = 2 * lambda (2 * iomega_m) * v_m.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* high-temperature: The integrand of λ(iν) at ν ≠ 0: to leading order in Ω/T it is M/ν² with M = λ⟨Ω²⟩ = ∫dx x A(x); what is taken off is positive and smaller by ⟨Ω^4⟩/(⟨Ω²⟩ν²). *)
Lemma high_temperature : forall (x nu_n : C) (A : C -> C)
    (N1 : nu_n * nu_n + x * x <> 0)
    (N2 : nu_n <> 0),
    x * A x / (nu_n * nu_n + x * x) = - x * x * x * A x / (nu_n * nu_n * (nu_n * nu_n + x * x)) + x * A x / (nu_n * nu_n).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* entry-01: Entry between rows 0 and 1: λ(iν_{m−n}) + λ(iν_{m+n+1}). *)
Lemma entry_01 : forall (T pi M : C) (lambda : C -> C)
    (P1 : lambda (2 * i * T * pi) = M / (4 * T * T * pi * pi))
    (P2 : lambda (4 * i * T * pi) = M / (16 * T * T * pi * pi))
    (N1 : T <> 0)
    (N2 : pi <> 0),
    lambda (2 * i * T * pi) + lambda (4 * i * T * pi) = 5 * M / (16 * T * T * pi * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* entry-11: Diagonal entry of row 1: 2λ(iν_{2m+1}) − [λ(iν_{2m+1}) − λ(0)] − the row sum. *)
Lemma entry_11 : forall (T pi M : C) (lambda : C -> C)
    (P1 : lambda (6 * i * T * pi) = M / (36 * T * T * pi * pi))
    (P2 : lambda (2 * i * T * pi) = M / (4 * T * T * pi * pi))
    (N1 : T <> 0)
    (N2 : pi <> 0),
    lambda (6 * i * T * pi) - 2 * lambda (2 * i * T * pi) = - 17 * M / (36 * T * T * pi * pi).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* constant: The rows read (2m+1)v_m = [M/(2πT)²] Σ_n B_mn v_n: at T_c the largest eigenvalue κ of B against diag(2m+1) obeys κM = (2πT_c)². With T_c² = C²M this is κM = 4π²C²M. *)
Lemma constant : forall (C2 kappa pi M : C)
    (I1 : - 4 * C2 * M * pi * pi + M * kappa = 0)
    (N1 : pi <> 0)
    (N2 : M <> 0),
    C2 = kappa / (4 * pi * pi).
Proof.
  intros.
  apply Csub_0; transitivity ((- 1 / (4 * M * pi * pi)) * (- 4 * C2 * M * pi * pi + M * kappa - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* characteristic-polynomial: det(B − κ diag(1, 3)) for two rows. *)
Lemma characteristic_polynomial : forall (kappa : C),
    - 25 / 16 + (- 17 / 9 - 3 * kappa) * (1 - kappa) = - 497 / 144 - 10 * kappa / 9 + 3 * kappa * kappa.
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* characteristic-below: Its value at κ = 127/100, below the larger root. *)
Lemma characteristic_below : forall (kappa : C)
    (P1 : kappa = 127 / 100),
    - 25 / 16 + (- 17 / 9 - 3 * kappa) * (1 - kappa) = (-119) / 5000.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* characteristic-above: Its value at κ = 128/100, above the larger root. *)
Lemma characteristic_above : forall (kappa : C)
    (P1 : kappa = 32 / 25),
    - 25 / 16 + (- 17 / 9 - 3 * kappa) * (1 - kappa) = 3743 / 90000.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* one-row: (v·Bv)/(v·Dv), D = diag(2m+1), is a lower bound of κ for every v. With v_1 = 0 it is the one-row bound, κ ≥ 1 or C ≥ 1/2π: a vector of fewer rows is one of more rows with zeros, so that the best bound grows with their number. *)
Lemma one_row : forall (v_0 v_1 : C)
    (P1 : v_1 = 0)
    (N1 : v_0 <> 0)
    (N2 : v_0 * v_0 + 3 * v_1 * v_1 <> 0),
    (v_0 * v_0 - 17 * v_1 * v_1 / 9 + 5 * v_0 * v_1 / 2) / (v_0 * v_0 + 3 * v_1 * v_1) = 1.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* rayleigh-2: v·Bv against v·Dv for 2 rows, v = (1, 109/500): κ ≥ 1.273646. *)
Lemma rayleigh_2 : forall (v_0 v_1 : C)
    (P1 : v_0 = 1)
    (P2 : v_1 = 109 / 500),
    v_0 * v_0 - 17 * v_1 * v_1 / 9 + 5 * v_0 * v_1 / 2 = 3274273 * (v_0 * v_0 + 3 * v_1 * v_1) / 2570787.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* rayleigh-4: v·Bv against v·Dv for 4 rows, v = (1, 57/250, 69/1000, 1/40): κ ≥ 1.315059. *)
Lemma rayleigh_4 : forall (v_0 v_2 v_1 v_3 : C)
    (P1 : v_0 = 1)
    (P2 : v_2 = 69 / 1000)
    (P3 : v_1 = 57 / 250)
    (P4 : v_3 = 1 / 40),
    v_0 * v_0 - 123 * v_2 * v_2 / 50 - 17 * v_1 * v_1 / 9 - 2383 * v_3 * v_3 / 882 + 13 * v_0 * v_2 / 18 + 17 * v_1 * v_2 / 8 + 25 * v_0 * v_3 / 72 + 29 * v_1 * v_3 / 50 + 37 * v_2 * v_3 / 18 + 5 * v_0 * v_1 / 2 = 5722722967 * (v_0 * v_0 + 3 * v_1 * v_1 + 5 * v_2 * v_2 + 7 * v_3 * v_3) / 4351685100.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* rayleigh-8: v·Bv against v·Dv for 8 rows, v = (1, 57/250, 69/1000, 13/500, 3/250, 3/500, 3/1000, 1/500): κ ≥ 1.317902. *)
Lemma rayleigh_8 : forall (v_0 v_2 v_1 v_4 v_3 v_5 v_7 v_6 : C)
    (P1 : v_0 = 1)
    (P2 : v_2 = 69 / 1000)
    (P3 : v_1 = 57 / 250)
    (P4 : v_4 = 3 / 250)
    (P5 : v_3 = 13 / 500)
    (P6 : v_5 = 3 / 500)
    (P7 : v_7 = 1 / 500)
    (P8 : v_6 = 3 / 1000),
    v_0 * v_0 - 123 * v_2 * v_2 / 50 - 17 * v_1 * v_1 / 9 - 1837 * v_4 * v_4 / 648 - 2383 * v_3 * v_3 / 882 - 635749 * v_5 * v_5 / 217800 - 88763 * v_7 * v_7 / 29400 - 905561 * v_6 * v_6 / 304200 + v_2 * v_7 / 10 + 101 * v_4 * v_5 / 50 + 109 * v_3 * v_6 / 450 + 113 * v_0 * v_7 / 1568 + 125 * v_4 * v_6 / 242 + 13 * v_1 * v_7 / 162 + 13 * v_0 * v_2 / 18 + 137 * v_3 * v_7 / 968 + 145 * v_5 * v_6 / 72 + 17 * v_4 * v_7 / 72 + 17 * v_1 * v_2 / 8 + 173 * v_5 * v_7 / 338 + 197 * v_6 * v_7 / 98 + 25 * v_0 * v_3 / 72 + 29 * v_1 * v_3 / 50 + 37 * v_2 * v_3 / 18 + 41 * v_0 * v_4 / 200 + 5 * v_1 * v_4 / 18 + 5 * v_0 * v_1 / 2 + 53 * v_2 * v_4 / 98 + 61 * v_0 * v_5 / 450 + 65 * v_3 * v_4 / 32 + 65 * v_1 * v_5 / 392 + 73 * v_2 * v_5 / 288 + 85 * v_3 * v_5 / 162 + 85 * v_0 * v_6 / 882 + 89 * v_1 * v_6 / 800 + 97 * v_2 * v_6 / 648 = 5639879037754097 * (v_0 * v_0 + 11 * v_5 * v_5 + 13 * v_6 * v_6 + 15 * v_7 * v_7 + 3 * v_1 * v_1 + 5 * v_2 * v_2 + 7 * v_3 * v_3 + 9 * v_4 * v_4) / 4279434848488800.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7; try rewrite P8).
Qed.

(* Steps without a lemma:
   row-sum-0: not an identity of rational functions after its premises (telescope).
   row-sum-1: not an identity of rational functions after its premises (telescope).
   entry-00: not an identity of rational functions after its premises (strong-coupling). *)
