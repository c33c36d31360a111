# Draws unanswered-together.svg from unanswered-together.tsv beside it: gnuplot unanswered-together.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' unanswered-together.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,387 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,2032 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,3.386in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "unanswered-together." . format
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
set yrange [386.9:0]
unset xtics
unset ytics
set label "TIPI 2" at screen 0.005, screen 0.64616 left front
set label "5" at screen 0.49473, screen 0.64616 right front
set label "TIPI 3" at screen 0.005, screen 0.59447 left front
set label "9" at screen 0.4927, screen 0.59447 right front
set label "TIPI 6" at screen 0.005, screen 0.54278 left front
set label "5" at screen 0.49473, screen 0.54278 right front
set label "TIPI 7" at screen 0.005, screen 0.49108 left front
set label "4" at screen 0.49523, screen 0.49108 right front
set label "TIPI 9" at screen 0.005, screen 0.43939 left front
set label "9" at screen 0.4927, screen 0.43939 right front
set label "TIPI 10" at screen 0.005, screen 0.3877 left front
set label "6" at screen 0.49423, screen 0.3877 right front
set label "Empathic concern 1" at screen 0.005, screen 0.336 left front
set label "8" at screen 0.4932, screen 0.336 right front
set label "Empathic concern 2" at screen 0.005, screen 0.28431 left front
set label "7" at screen 0.4937, screen 0.28431 right front
set label "Empathic concern 3" at screen 0.005, screen 0.23262 left front
set label "7" at screen 0.4937, screen 0.23262 right front
set label "Empathic concern 6" at screen 0.005, screen 0.18093 left front
set label "9" at screen 0.4927, screen 0.18093 right front
set label "Empathic concern 7" at screen 0.005, screen 0.12923 left front
set label "8" at screen 0.4932, screen 0.12923 right front
set label "What the session" at screen 0.005, screen 0.07754 left front
set label "was about" at screen 0.005, screen 0.03619 left front
set label "178" at screen 0.40725, screen 0.05686 right front
set label "145" at screen 0.54675, screen 0.9253 left front rotate by 90
set label "7" at screen 0.58572, screen 0.71869 left front rotate by 90
set label "5" at screen 0.6247, screen 0.71569 left front rotate by 90
set label "5" at screen 0.66368, screen 0.71569 left front rotate by 90
set label "5" at screen 0.70265, screen 0.71569 left front rotate by 90
set label "4" at screen 0.74163, screen 0.71419 left front rotate by 90
set label "3" at screen 0.78063, screen 0.71269 left front rotate by 90
set label "3" at screen 0.8196, screen 0.71269 left front rotate by 90
set label "3" at screen 0.85858, screen 0.71269 left front rotate by 90
set label "3" at screen 0.89755, screen 0.71269 left front rotate by 90
set label "3" at screen 0.93653, screen 0.71269 left front rotate by 90
set label "3" at screen 0.9755, screen 0.71269 left front rotate by 90
plot "unanswered-together.tsv" skip 1 using ($6==$6 ? $3 : NaN):4:($3-5.61):($3+5.61):6:(116.9) with boxxyerror fs solid 1 noborder fc rgb "#3b82c4" notitle, \
  "" skip 1 using 7:4:7:(202.9):($4-4):($4+4) with boxxyerror fs solid 1 noborder fc rgb "#7b828c" notitle, \
  "" skip 1 using ($5==0 ? $3 : NaN):4 with points pt 7 ps 0.3 lc rgb "#7b828c" notitle, \
  "" skip 1 using ($5==1 ? $3 : NaN):4 with points pt 5 ps 1.1 lc rgb "#3b82c4" notitle
set output
