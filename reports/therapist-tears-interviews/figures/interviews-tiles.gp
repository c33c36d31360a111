# Draws interviews-tiles.svg from interviews-tiles.tsv beside it: gnuplot interviews-tiles.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' interviews-tiles.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,556 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,2919 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,4.865in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "interviews-tiles." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.0
set rmargin at screen 1.0
set tmargin at screen 1.0
set bmargin at screen 0.0
set xrange [0:400.0]
set yrange [556.0:0]
unset xtics
unset ytics
set label "Case" at screen 0.5999, screen 0.98561 center front
set label "1" at screen 0.40925, screen 0.95324 center front
set label "2" at screen 0.46373, screen 0.95324 center front
set label "3" at screen 0.5182, screen 0.95324 center front
set label "4" at screen 0.57267, screen 0.95324 center front
set label "5" at screen 0.62715, screen 0.95324 center front
set label "6" at screen 0.68162, screen 0.95324 center front
set label "7" at screen 0.7361, screen 0.95324 center front
set label "8" at screen 0.79058, screen 0.95324 center front
set label "A positive view of" at screen 0.005, screen 0.91727 left front
set label "the consequences" at screen 0.005, screen 0.88849 left front
set label "8 general" at screen 0.8328, screen 0.90288 left front
set label "No training in" at screen 0.005, screen 0.85252 left front
set label "managing tears" at screen 0.005, screen 0.82374 left front
set label "7 general" at screen 0.8328, screen 0.83813 left front
set label "A client's grief or" at screen 0.005, screen 0.78777 left front
set label "loss" at screen 0.005, screen 0.75899 left front
set label "6 typical" at screen 0.8328, screen 0.77338 left front
set label "Named in the" at screen 0.005, screen 0.72302 left front
set label "session" at screen 0.005, screen 0.69424 left front
set label "6 typical" at screen 0.8328, screen 0.70863 left front
set label "Deepened the" at screen 0.005, screen 0.65827 left front
set label "relationship" at screen 0.005, screen 0.6295 left front
set label "6 typical" at screen 0.8328, screen 0.64388 left front
set label "Countertransference" at screen 0.005, screen 0.59353 left front
set label "5 typical" at screen 0.8328, screen 0.59353 left front
set label "A moment of" at screen 0.005, screen 0.55755 left front
set label "closeness" at screen 0.005, screen 0.52878 left front
set label "4 variant" at screen 0.8328, screen 0.54317 left front
set label "Showed that the" at screen 0.005, screen 0.49281 left front
set label "therapist is human" at screen 0.005, screen 0.46403 left front
set label "4 variant" at screen 0.8328, screen 0.47842 left front
set label "Supervision helped" at screen 0.005, screen 0.42806 left front
set label "4 variant" at screen 0.8328, screen 0.42806 left front
set label "Something of the" at screen 0.005, screen 0.39209 left front
set label "therapist's own life" at screen 0.005, screen 0.36331 left front
set label "3 variant" at screen 0.8328, screen 0.3777 left front
set label "Explored in a later" at screen 0.005, screen 0.32734 left front
set label "session" at screen 0.005, screen 0.29856 left front
set label "3 variant" at screen 0.8328, screen 0.31295 left front
set label "Looking" at screen 0.005, screen 0.26259 left front
set label "unprofessional" at screen 0.005, screen 0.23381 left front
set label "3 variant" at screen 0.8328, screen 0.2482 left front
set label "Told no colleague" at screen 0.005, screen 0.19784 left front
set label "3 variant" at screen 0.8328, screen 0.19784 left front
set label "Saying goodbye" at screen 0.005, screen 0.16187 left front
set label "2 variant" at screen 0.8328, screen 0.16187 left front
set label "Left unspoken" at screen 0.005, screen 0.1259 left front
set label "2 variant" at screen 0.8328, screen 0.1259 left front
set label "Held back" at screen 0.005, screen 0.08993 left front
set label "2 variant" at screen 0.8328, screen 0.08993 left front
set label "Worry that the" at screen 0.005, screen 0.05396 left front
set label "client was burdened" at screen 0.005, screen 0.02518 left front
set label "2 variant" at screen 0.8328, screen 0.03957 left front
plot "interviews-tiles.tsv" skip 1 using ($4==0 ? $2 : NaN):3:($2-9.15):($2+9.15):($3-8.0):($3+8.0) with boxxyerror fs transparent solid 0.18 noborder fc rgb "#7b828c" notitle, \
  "" skip 1 using ($4==1 ? $2 : NaN):3:($2-9.15):($2+9.15):($3-8.0):($3+8.0) with boxxyerror fs solid 1 noborder fc rgb "#3b82c4" notitle
set output
